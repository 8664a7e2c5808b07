// Asks for metadata and keeps state as programs do: prints one JSON line [name, value] for each thing.
const { DBSQLClient } = require('@databricks/sql');

async function main([host, path, token, schema]) {
  const client = new DBSQLClient();
  const connection = await client.connect({ host, path, token, useKernel: true, telemetryEnabled: false });
  const session = await connection.openSession();

  const rows = async (operation) => {
    const found = await operation.fetchAll();
    await operation.close();
    return found.map((row) => Object.values(row));
  };
  const run = async (text, options) => rows(await session.executeStatement(text, options));
  const print = async (name, check) => {
    let value;
    try {
      value = await check();
    } catch (error) {
      value = `error: ${error.message}`;
    }
    console.log(JSON.stringify([name, value]));
  };
  const has = (found, ...names) => names.filter((name) => found.some((row) => row.includes(name)));

  await run(`CREATE SCHEMA IF NOT EXISTS main.${schema}`);
  await run(`CREATE OR REPLACE TABLE main.${schema}.t (id INT, v STRING)`);
  await print('catalogs', async () => has(await rows(await session.getCatalogs()), 'main'));
  await print('schemas', async () => has(await rows(await session.getSchemas({ catalogName: 'main' })), schema));
  await print('tables', async () =>
    has(await rows(await session.getTables({ catalogName: 'main', schemaName: schema })), 't', 'nothing'));
  await print('columns', async () =>
    has(await rows(await session.getColumns({ catalogName: 'main', schemaName: schema, tableName: 't' })), 'id', 'v'));
  await print('use', async () => {
    await run(`USE main.${schema}`);
    return run('SELECT current_schema()');
  });
  await print('variable', async () => {
    await run('DECLARE OR REPLACE x INT = 4');
    return run('SELECT x');
  });
  await print('temporary view', async () => {
    await run('CREATE TEMP VIEW tv AS SELECT 7 AS a');
    return run('SELECT a FROM tv');
  });
  await print('named parameters', async () => run('SELECT :a + 1', { namedParameters: { a: 1 } }));
  await print('positional parameters', async () => run('SELECT ? + 1, ?', { ordinalParameters: [1, 'a?b'] }));
  await session.close();
  await client.close();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
