{{ config(materialized="incremental", incremental_strategy="append") }}
select id, {{ var("run", 1) }} as run from {{ ref("stg_orders") }}
