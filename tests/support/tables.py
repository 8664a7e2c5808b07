"""Tables as Unity Catalog describes them."""

from lakewire.schema.given import as_schema


def table_info(schema, name="t"):
    """Return the JSON of a table with the columns of *schema*, given in any form."""
    columns = [
        {"name": field.name, "position": at, "type_text": field.type.simple(), "nullable": field.nullable}
        for at, field in enumerate(as_schema(schema))
    ]
    return {"name": name, "columns": columns}
