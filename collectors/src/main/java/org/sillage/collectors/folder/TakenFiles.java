// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was taken of a folder, as the text of a cursor: two short hashes a file, of its looks (name, size, time of
 * change) and of its bytes. Looks that are known need no reading; bytes that are known are not taken again under
 * whatever name.
 */
final class TakenFiles {

    private static final int BYTES_OF_A_HASH = 9;

    /** Bytes by looks. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    /** Bytes taken, of files whose looks have changed since among them. */
    private final Set<String> bytes = new HashSet<>();

    /** @param cursor as {@link #cursor} wrote it; empty for none */
    static TakenFiles of(String cursor) {
        TakenFiles files = new TakenFiles();
        cursor.lines().map(line -> line.split(" ", 2)).forEach(pair -> {
            if (pair.length == 2) files.taken.put(pair[0], pair[1]);
        });
        files.bytes.addAll(files.taken.values());
        return files;
    }

    boolean knowsLooks(String looks) {
        return taken.containsKey(shortened(looks));
    }

    boolean knowsBytes(byte[] digest) {
        return bytes.contains(shortened(digest));
    }

    void add(String looks, byte[] digest) {
        taken.put(shortened(looks), shortened(digest));
        bytes.add(shortened(digest));
    }

    /** Forgets files that are no longer as they were; what they held stays in the ledger. */
    void keepOnly(Collection<String> looks) {
        taken.keySet().retainAll(looks.stream().map(TakenFiles::shortened).toList());
    }

    String cursor() {
        StringBuilder text = new StringBuilder();
        taken.forEach(
                (looks, bytes) -> text.append(looks).append(' ').append(bytes).append('\n'));
        return text.toString();
    }

    private static String shortened(String looks) {
        return shortened(sha256().digest(looks.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shortened(byte[] digest) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES_OF_A_HASH));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
