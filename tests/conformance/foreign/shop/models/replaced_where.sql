{{ config(materialized="incremental", incremental_strategy="replace_where", incremental_predicates="id >= 2") }}
select id, {{ var("run", 1) }} as run from {{ ref("stg_orders") }} where id >= 2
