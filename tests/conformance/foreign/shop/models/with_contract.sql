{{ config(materialized="table", tblproperties={"a.b": "c"}, liquid_clustered_by=["id"]) }}
select id, customer from {{ ref("stg_orders") }}
