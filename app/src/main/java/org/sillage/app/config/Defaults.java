// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The configuration that travels in the program: schemas, the outlet list, the founding campaign. */
public final class Defaults {

    private Defaults() {}

    /** What {@code init} copies: paths below {@code config}, in the order listed. A folder in a jar cannot be listed. */
    public static List<String> paths() throws IOException {
        try (InputStream list = open("init.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** One of them; the caller closes the stream. */
    public static InputStream open(String path) throws IOException {
        InputStream found = Defaults.class.getResourceAsStream("/defaults/" + path);
        if (found == null) throw new FileNotFoundException("this program was packed without defaults/" + path);
        return found;
    }
}
