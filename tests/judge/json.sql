-- setup
CREATE TABLE j (id INT, x STRING) USING delta;
INSERT INTO j VALUES
 (1, '{"a":1}'),
 (2, '{"a":1.10}'),
 (3, '{"a":1e3}'),
 (4, '{"a":"1e3"}'),
 (5, '{"a":"19.90"}'),
 (6, '{"a":1.0}'),
 (7, '{"a":-0.0}'),
 (8, '{"a":1E-7}'),
 (9, '{"a":12345678901234567890}'),
 (10, '{"a":0.12345678901234567890}'),
 (11, '{"a":[1, 2]}'),
 (12, '{"a":{"b" : 1}}'),
 (13, '{"a":{"b":"x y"}}'),
 (14, '{"a":{"b":1.10}}'),
 (15, '{"a":{"b":"\\u00e9"}}'),
 (16, '{"a":{"b":"\\/"}}'),
 (17, '{"a":{"b":"\\n"}}'),
 (18, '{"a":"\\u00e9"}'),
 (19, '{"a":"\\/x"}'),
 (20, '{"a":"\\n"}'),
 (21, '{"a":true}'),
 (22, '{"a":null}'),
 (23, '{\'a\':1}'),
 (24, '{"a":1}x'),
 (25, '{"a":1'),
 (26, 'bad'),
 (27, ''),
 (28, '  '),
 (29, 'null'),
 (30, '{"a":01}'),
 (31, '{"a":NaN}'),
 (32, '{"a":"NaN"}'),
 (33, '{a:1}'),
 (34, '[1]'),
 (35, '{"a":1,"a":2}'),
 (36, '{"b":{"a":1},"a":3}'),
 (37, '{"a":"1.5.2"}'),
 (38, '{"a":"1.50"}'),
 (39, '{"a":+1}'),
 (40, '{"a":.5}'),
 (41, '{"a":1.}'),
 (42, '{"a":"x'),
 (43, '{"a":[1.0,2e1]}'),
 (44, '{"a":"\t"}'),
 (45, '{"a": "\\ud83d\\ude00"}'),
 (46, '{"a":{"z":1,"b":2}}'),
 (47, '{"a":{"z":1,"z":2}}'),
 (48, '{"a":"1E400"}'),
 (49, '{"a":1E400}'),
 (50, '{"a":"x"}'),
 (51, '// c\n{"a":1}'),
 (52, '{"a":1,}'),
 (53, '{"a":[1,]}'),
 (54, '{"a":tru}'),
 (55, '{"A":1}'),
 (56, '{"a":[]}'),
 (57, '{"a":{}}'),
 (58, '{"a":["x"]}'),
 (59, '{"a":[{"b":1.5}]}');
-- queries object
SELECT get_json_object(x, '$.a') FROM j WHERE id = 1;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 2;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 3;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 4;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 5;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 6;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 7;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 8;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 9;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 10;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 11;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 12;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 13;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 14;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 15;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 16;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 17;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 18;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 19;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 20;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 21;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 22;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 23;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 24;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 25;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 26;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 27;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 28;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 29;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 30;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 31;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 32;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 33;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 34;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 35;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 36;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 37;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 38;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 39;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 40;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 41;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 42;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 43;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 44;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 45;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 46;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 47;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 48;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 49;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 50;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 51;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 52;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 53;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 54;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 55;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 56;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 57;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 58;
SELECT get_json_object(x, '$.a') FROM j WHERE id = 59;
SELECT id, get_json_object(x, '$') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$.a.b') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$.a[0]') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$.a[1]') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$[\'a\']') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$.a[0].b') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, 'a') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$.') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(x, '$.a.z') FROM j WHERE id IN (1, 4, 5, 6, 7, 12, 13, 17, 20, 21, 26, 33, 36, 37, 45, 46, 50, 55, 56, 57) ORDER BY id;
SELECT id, get_json_object(concat('{"w":', x, '}'), '$.w.a') FROM j WHERE id IN (1, 2, 3, 4, 11, 12, 13) ORDER BY id;
SELECT get_json_object(x, '$.a') AS a, count(*) FROM j WHERE id IN (1, 2, 3, 8) GROUP BY 1 ORDER BY 1;
SELECT max(get_json_object(x, '$.a')) FROM j WHERE id < 9;
-- queries read
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 1;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 1;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 1;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 1;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 1;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 2;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 2;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 2;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 2;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 2;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 3;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 3;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 3;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 3;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 3;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 4;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 4;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 4;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 4;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 4;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 5;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 5;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 5;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 5;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 5;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 6;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 6;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 6;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 6;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 6;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 7;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 7;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 7;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 7;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 7;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 8;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 8;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 8;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 8;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 8;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 9;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 9;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 9;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 9;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 9;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 10;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 10;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 10;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 10;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 10;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 11;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 11;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 11;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 11;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 11;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 12;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 12;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 12;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 12;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 12;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 13;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 13;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 13;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 13;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 13;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 14;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 14;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 14;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 14;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 14;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 15;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 15;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 15;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 15;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 15;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 16;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 16;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 16;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 16;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 16;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 17;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 17;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 17;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 17;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 17;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 18;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 18;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 18;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 18;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 18;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 19;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 19;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 19;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 19;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 19;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 20;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 20;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 20;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 20;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 20;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 21;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 21;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 21;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 21;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 21;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 22;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 22;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 22;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 22;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 22;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 23;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 23;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 23;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 23;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 23;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 24;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 24;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 24;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 24;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 24;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 25;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 25;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 25;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 25;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 25;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 26;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 26;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 26;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 26;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 26;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 27;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 27;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 27;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 27;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 27;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 28;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 28;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 28;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 28;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 28;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 29;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 29;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 29;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 29;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 29;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 30;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 30;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 30;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 30;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 30;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 31;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 31;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 31;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 31;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 31;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 32;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 32;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 32;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 32;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 32;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 33;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 33;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 33;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 33;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 33;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 34;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 34;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 34;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 34;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 34;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 35;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 35;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 35;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 35;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 35;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 36;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 36;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 36;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 36;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 36;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 37;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 37;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 37;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 37;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 37;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 38;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 38;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 38;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 38;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 38;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 39;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 39;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 39;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 39;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 39;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 40;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 40;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 40;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 40;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 40;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 41;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 41;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 41;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 41;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 41;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 42;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 42;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 42;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 42;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 42;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 43;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 43;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 43;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 43;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 43;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 44;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 44;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 44;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 44;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 44;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 45;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 45;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 45;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 45;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 45;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 46;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 46;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 46;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 46;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 46;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 47;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 47;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 47;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 47;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 47;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 48;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 48;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 48;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 48;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 48;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 49;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 49;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 49;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 49;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 49;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 50;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 50;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 50;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 50;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 50;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 51;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 51;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 51;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 51;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 51;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 52;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 52;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 52;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 52;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 52;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 53;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 53;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 53;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 53;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 53;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 54;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 54;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 54;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 54;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 54;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 55;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 55;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 55;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 55;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 55;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 56;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 56;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 56;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 56;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 56;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 57;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 57;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 57;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 57;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 57;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 58;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 58;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 58;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 58;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 58;
SELECT from_json(x, 'a INT, c STRING') FROM j WHERE id = 59;
SELECT from_json(x, 'a STRING') FROM j WHERE id = 59;
SELECT from_json(x, 'a DOUBLE') FROM j WHERE id = 59;
SELECT from_json(x, 'a STRUCT<b: STRING>') FROM j WHERE id = 59;
SELECT from_json(x, 'a ARRAY<INT>') FROM j WHERE id = 59;
SELECT id, from_json(x, 'a STRUCT<b: DOUBLE>').a.b FROM j WHERE id IN (12, 13, 14) ORDER BY id;
SELECT from_json('[1, 2, null]', 'ARRAY<INT>'), from_json('["a", 1, true, null]', 'ARRAY<STRING>');
SELECT from_json('[1, "x"]', 'ARRAY<INT>');
SELECT from_json('{"k": 1, "l": null}', 'MAP<STRING, BIGINT>');
SELECT from_json('[{"b": 1}, {"b": null}]', 'ARRAY<STRUCT<b: INT>>');
-- queries fields
SELECT struct(1 a, 'x' b);
SELECT struct(1 AS a, 2 b, 3);
SELECT to_json(struct('x' c, array(1) d));
SELECT struct(id i, x) FROM j WHERE id = 1;
SELECT named_struct('a', 1).a;
SELECT struct(struct(1 a) b).b.a;
SELECT struct(1 a b);
SELECT struct();
