{{ config(materialized="incremental", incremental_strategy="append", on_schema_change="append_new_columns") }}
select id {% if var("run", 1) > 1 %}, 'x' as added {% endif %} from {{ ref("stg_orders") }}
