{{ config(materialized="incremental", unique_key="id", incremental_strategy="merge") }}
select id, customer, amount, {{ var("run", 1) }} as run from {{ ref("stg_orders") }}
{% if is_incremental() %} where id >= (select max(id) from {{ this }}) {% endif %}
