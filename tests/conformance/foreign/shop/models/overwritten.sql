{{ config(materialized="incremental", incremental_strategy="insert_overwrite") }}
select id, {{ var("run", 1) }} as run from {{ ref("stg_orders") }}
