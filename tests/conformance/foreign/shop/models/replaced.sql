{{ config(materialized="incremental", incremental_strategy="delete+insert", unique_key="id") }}
select id, {{ var("run", 1) }} as run from {{ ref("stg_orders") }}
