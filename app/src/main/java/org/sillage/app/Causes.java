// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a failure says of itself, for the end of a sentence. */
public final class Causes {

    private Causes() {}

    /** Its message; the kind of failure where the message is a bare file name, or there is none. */
    public static String text(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) return failure.getClass().getSimpleName();
        boolean bare = failure instanceof AccessDeniedException
                || failure instanceof NoSuchFileException
                || (failure instanceof FileSystemException file && file.getReason() == null);
        return bare ? message + " (" + failure.getClass().getSimpleName() + ")" : message;
    }
}
