import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Runs the statements after the URL and prints each row, values separated by bars. */
public class Query {
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement()) {
            for (int i = 1; i < arguments.length; i++) {
                if (statement.execute(arguments[i])) {
                    print(statement.getResultSet());
                }
            }
        }
    }

    private static void print(ResultSet rows) throws Exception {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringBuilder line = new StringBuilder(rows.getString(1));
            for (int column = 2; column <= columns; column++) {
                line.append('|').append(rows.getString(column));
            }
            System.out.println(line);
        }
    }
}
