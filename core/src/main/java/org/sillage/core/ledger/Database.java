// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A home's ledger file: opens every connection to it, and holds what differs between one database and another. This
 * one is SQLite on a local disk: in WAL mode, each commit synced before it is acknowledged. Settings and version are
 * read back on every connection, because a setting that was misspelled or ignored would lose data without a word.
 *
 * <p>There is one writer at a time; readers see the last commit and wait for nobody.
 */
public final class Database implements AutoCloseable {

    /** Where the ledger stands below a home. */
    public static final Path FILE = Path.of("data", "ledger.db");

    /** Older ones have a fault in WAL mode that damages files. */
    private static final int[] OLDEST_LIBRARY = {3, 51, 3};

    /** A parameter the driver does not know becomes part of the file name; so these are written here and nowhere else. */
    private static final String WRITING =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout=10000&secure_delete=true"
                    + "&transaction_mode=IMMEDIATE&cache_size=-16384"
                    // Else the driver asks for the number of each row it wrote: a fifth of the time of appending.
                    + "&jdbc.get_generated_keys=false";

    private static final String READING = "?open_mode=1&busy_timeout=10000&cache_size=-16384";

    private static final Map<String, String> WRITER_SETTINGS = Map.of(
            "journal_mode", "wal",
            "synchronous", "2",
            "foreign_keys", "1",
            "busy_timeout", "10000",
            "secure_delete", "1");

    private static final Map<String, String> READER_SETTINGS = Map.of("journal_mode", "wal", "busy_timeout", "10000");

    /** Of 4 KiB: many small commits share one taking-over of the log into the file, which waits for the disk twice. */
    private static final int PAGES_BETWEEN_CHECKPOINTS = 8_000;

    private final Path file;
    private final boolean readOnly;
    private final ReaderPool readers = new ReaderPool(this);
    private final OneConnection writer = new OneConnection(this::newWriter);
    private volatile Class<? extends Connection> driverConnection = Connection.class;

    private Database(Path file, boolean readOnly) {
        this.file = file;
        this.readOnly = readOnly;
    }

    /**
     * Opens the ledger of a home for reading and writing; makes it where there is none.
     *
     * @throws LedgerException when it cannot be made or opened, is of another version of Sillage, or the database
     *     library is not fit for it
     */
    public static Database open(Path home) {
        Path file = fileOf(home);
        try {
            Files.createDirectories(file.getParent());
        } catch (FileAlreadyExistsException e) {
            throw new LedgerException("there is a file where the folder " + file.getParent() + " should be", e);
        } catch (IOException e) {
            throw new LedgerException("cannot make the folder " + file.getParent() + ": " + e.getMessage(), e);
        }
        DriverFolder.prepare(home);
        Database database = new Database(file, false);
        database.createAlone();
        return database;
    }

    /**
     * Opens the ledger of a home for reading alone. Makes no ledger: where there is none, no file is touched.
     *
     * @throws LedgerException when there is no ledger, or it cannot be read
     */
    public static Database openForReading(Path home) {
        Path file = fileOf(home);
        if (!Files.isRegularFile(file)) {
            throw new LedgerException("there is no ledger at " + file + ": nothing was collected into this home yet");
        }
        DriverFolder.prepare(home);
        Database database = new Database(file, true);
        database.readers.read(Database::checkVersion);
        return database;
    }

    private static Path fileOf(Path home) {
        Path file = home.toAbsolutePath().normalize().resolve(FILE);
        // The driver takes what follows a question mark for settings.
        if (file.toString().indexOf('?') >= 0) {
            throw new LedgerException("the path of a home must not hold a question mark: " + file);
        }
        return file;
    }

    /** Where the ledger is kept. */
    public Path file() {
        return file;
    }

    /** Whether it was opened for reading alone. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * One connection that writes, handed to one thread at a time and kept open; others wait. For programs without a
     * connection pool.
     */
    public DataSource writer() {
        return writer;
    }

    /** A new writing connection at each call, checked; for a connection pool, whose size must be 1. */
    public DataSource newWriters() {
        return new NewConnections(this::newWriter);
    }

    ReaderPool readers() {
        return readers;
    }

    /** Closes every connection that is not in use. */
    @Override
    public void close() {
        try (readers) {
            writer.close();
        }
    }

    /**
     * Of several that start together, in this process or in others, one makes the file: turning a new file to WAL mode
     * fails at once where another does the same, however long the timeout.
     */
    private void createAlone() {
        Path lock = file.resolveSibling("ledger.lock");
        synchronized (Database.class) {
            try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
                FileLock held = channel.lock();
                createTables();
                held.release();
            } catch (IOException e) {
                throw new LedgerException("cannot lock " + lock + ": " + e.getMessage(), e);
            }
        }
    }

    private void createTables() {
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Schema.create(connection);
                connection.commit();
            } finally {
                // Rolls back what was not committed.
                connection.rollback();
                connection.setAutoCommit(true);
            }
            checkVersion(new Statements(connection));
        } catch (SQLException e) {
            throw new LedgerException("cannot make the ledger " + file + ": " + e.getMessage(), e);
        }
    }

    private static long checkVersion(Statements statements) throws SQLException {
        long version = statements.number("SELECT schema_version FROM store", -1);
        if (version != Schema.VERSION) {
            throw new LedgerException("the ledger has tables of version " + version + ", this program knows version "
                    + Schema.VERSION + ": use the program that made it, or a newer one");
        }
        return version;
    }

    /**
     * The driver's own connection inside those that pools and transaction managers wrap around it: statements prepared
     * on it outlive its being given back.
     */
    Connection unwrapped(Connection connection) throws SQLException {
        return connection.unwrap(driverConnection);
    }

    private Connection newWriter() throws SQLException {
        if (readOnly) throw new LedgerException("the ledger " + file + " was opened for reading");
        Connection connection = checked(WRITING, WRITER_SETTINGS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint=" + PAGES_BETWEEN_CHECKPOINTS);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    Connection newReader() throws SQLException {
        return checked(READING, READER_SETTINGS);
    }

    private Connection checked(String parameters, Map<String, String> settings) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + parameters);
        try (Statement statement = connection.createStatement()) {
            checkLibrary(value(statement, "SELECT sqlite_version()"));
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                String found = value(statement, "PRAGMA " + setting.getKey());
                if (!found.equals(setting.getValue())) {
                    throw new LedgerException("the database does not take the setting " + setting.getKey() + "="
                            + setting.getValue() + " (it has " + found + "): " + file
                            + " must be on a local disk that can be written");
                }
            }
        } catch (SQLException | LedgerException e) {
            connection.close();
            throw e;
        }
        driverConnection = connection.getClass();
        return connection;
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    static void checkLibrary(String version) {
        int[] found =
                Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        if (Arrays.compare(found, OLDEST_LIBRARY) < 0) {
            throw new LedgerException("SQLite " + version + " can damage a ledger: 3.51.3 or later is needed");
        }
    }
}
