SELECT id, '{{ dag.dag_id }}' AS day FROM range(:n)
