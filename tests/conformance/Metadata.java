import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Asks for metadata and keeps state as programs do: prints a line "name=value" for each thing, after URL and schema. */
public class Metadata {
    interface Check {
        Object run() throws Exception;
    }

    static void print(String name, Check check) {
        try {
            System.out.println(name + "=" + check.run());
        } catch (Exception error) {
            System.out.println(name + "=" + String.valueOf(error).replace('\n', ' '));
        }
    }

    public static void main(String[] arguments) throws Exception {
        String schema = arguments[1];
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS main." + schema);
            statement.execute("CREATE OR REPLACE TABLE main." + schema + ".t (id INT, v STRING)");
            statement.execute("CREATE OR REPLACE VIEW main." + schema + ".w AS SELECT 1 AS one");
            DatabaseMetaData data = connection.getMetaData();
            print("catalogs", () -> names(data.getCatalogs(), "TABLE_CAT").contains("main"));
            print("schemas", () -> names(data.getSchemas("main", schema), "TABLE_SCHEM"));
            print("tables", () -> names(data.getTables("main", schema, "%", null), "TABLE_NAME"));
            print("views", () -> names(data.getTables("main", schema, "%", new String[] {"VIEW"}), "TABLE_NAME"));
            print("columns", () -> names(data.getColumns("main", schema, "t", "%"), "COLUMN_NAME"));
            print("use", () -> {
                statement.execute("USE main." + schema);
                return first(statement, "SELECT current_schema()");
            });
            print("variable", () -> {
                statement.execute("DECLARE OR REPLACE x INT = 4");
                statement.execute("SET VAR x = x + 1");
                return first(statement, "SELECT x");
            });
            print("temporary view", () -> {
                statement.execute("CREATE TEMP VIEW tv AS SELECT 7 AS a");
                return first(statement, "SELECT a FROM tv");
            });
            print("prepared", () -> prepared(connection));
            print("prepared insert", () -> {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                    insert.setInt(1, 5);
                    insert.setString(2, "five");
                    insert.executeUpdate();
                }
                return first(statement, "SELECT v FROM t WHERE id = 5");
            });
            print("error", () -> first(statement, "SELECT * FROM no_such_table"));
            print("set catalog", () -> {
                connection.setCatalog("main");
                connection.setSchema("default");
                return first(statement, "SELECT concat(current_catalog(), current_schema())");
            });
            print("null", () -> first(statement, "SELECT CAST(NULL AS INT)"));
            print("decimal", () -> first(statement, "SELECT CAST(1.10 AS DECIMAL(10, 2))"));
            print("date", () -> first(statement, "SELECT DATE'2024-02-29'"));
            print("timeout", () -> {
                statement.execute("SET STATEMENT_TIMEOUT = 60");
                return first(statement, "SELECT 1");
            });
        }
    }

    private static String prepared(Connection connection) throws Exception {
        try (PreparedStatement query = connection.prepareStatement("SELECT ? + 1, ?")) {
            query.setInt(1, 1);
            query.setString(2, "a?b");
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1) + "|" + rows.getString(2);
        }
    }

    private static Set<String> names(ResultSet rows, String column) throws Exception {
        Set<String> found = new TreeSet<>();
        while (rows.next()) {
            found.add(rows.getString(column));
        }
        return found;
    }

    private static String first(Statement statement, String text) throws Exception {
        ResultSet rows = statement.executeQuery(text);
        return rows.next() ? rows.getString(1) : "no row";
    }
}
