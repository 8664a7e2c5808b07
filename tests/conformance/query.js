// Runs the statements after host, path and token, and prints the rows of each as JSON.
const { DBSQLClient } = require('@databricks/sql');

async function main([host, path, token, ...statements]) {
  const client = new DBSQLClient();
  const connection = await client.connect({ host, path, token, useKernel: true, telemetryEnabled: false });
  const session = await connection.openSession();
  for (const statement of statements) {
    const operation = await session.executeStatement(statement);
    console.log(JSON.stringify(await operation.fetchAll()));
    await operation.close();
  }
  await session.close();
  await client.close();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
