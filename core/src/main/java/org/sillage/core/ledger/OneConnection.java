// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One connection, opened when it is first asked for and handed to one thread at a time. */
final class OneConnection extends NewConnections implements AutoCloseable {

    private final Semaphore free = new Semaphore(1, true);
    private @Nullable Connection connection;

    OneConnection(Opening opening) {
        super(opening);
    }

    @Override
    public Connection getConnection() throws SQLException {
        free.acquireUninterruptibly();
        try {
            Connection open = connection;
            if (open == null || open.isClosed()) {
                open = super.getConnection();
                connection = open;
            }
            return lent(open);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /** The connection, but closing it gives it back. */
    private Connection lent(Connection open) {
        AtomicBoolean givenBack = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (givenBack.compareAndSet(false, true)) free.release();
                        return null;
                    }
                    return call(open, method, arguments);
                });
    }

    private static @Nullable Object call(Connection open, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(open, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Waits until it is given back, and closes it. */
    @Override
    public void close() {
        free.acquireUninterruptibly();
        try {
            if (connection != null) connection.close();
            connection = null;
        } catch (SQLException e) {
            throw new LedgerException("cannot close the ledger: " + e.getMessage(), e);
        } finally {
            free.release();
        }
    }
}
