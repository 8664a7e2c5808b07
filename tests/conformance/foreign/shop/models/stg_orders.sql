{{ config(materialized="view") }}
select id, customer, coalesce(amount, 0) as amount, cast(ordered_at as date) as ordered_at from {{ ref("orders") }}
