"""
Runs the statements after port, warehouse and token on the SQL connector's kernel, and prints the rows of each.
"""

import json
import sys

from databricks import sql

port, warehouse, token, *statements = sys.argv[1:]
with sql.connect(
    server_hostname=f"http://127.0.0.1:{port}",
    http_path=f"/sql/1.0/warehouses/{warehouse}",
    access_token=token,
    use_kernel=True,
    enable_telemetry=False,
) as connection:
    for statement in statements:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            print(json.dumps([list(row) for row in cursor.fetchall()]))
