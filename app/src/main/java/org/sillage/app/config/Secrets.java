// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.message.Message;

/** Puts values in the place of {@code ${NAME}} and {@code file:…}; knows which keys hold secrets. */
final class Secrets {

    /** Stands for a secret in everything that is shown. */
    static final String MASK = "****";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern SECRET_KEY =
            Pattern.compile("(?:.*[-_.])?(?:token|secret|password|passphrase|key|credential)s?");
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(?<=://)[^/@\\s]+@");
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([?&;][^=&;]*(?:token|secret|password|key|auth|sig(?:nature)?)=)[^&;#\\s]+");
    private static final String FILE = "file:";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param environment of the process
     * @param home that relative paths of {@code file:} start from
     */
    Secrets(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** Whether a key holds a secret. */
    static boolean isSecret(String key) {
        return SECRET_KEY.matcher(key.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a value only points at its secret. */
    static boolean isReference(String value) {
        return PLACEHOLDER.matcher(value).matches() || value.startsWith(FILE);
    }

    /** A value as it may be shown: secrets written out, and those inside addresses, are masked. */
    static String masked(String key, String value) {
        if (isSecret(key)) return isReference(value) ? value : MASK;
        String withoutUser = USER_IN_ADDRESS.matcher(value).replaceAll(MASK + "@");
        return SECRET_PARAMETER.matcher(withoutUser).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }

    /**
     * The value meant.
     *
     * @throws Unavailable when a variable is not set, or a file is not there or may be read by others
     */
    String resolve(String key, String value) throws Unavailable {
        if (isSecret(key) && value.startsWith(FILE)) return fromFile(value.substring(FILE.length()));
        Matcher found = PLACEHOLDER.matcher(value);
        StringBuilder resolved = new StringBuilder();
        while (found.find()) {
            String name = found.group(1);
            String set = environment.get(name);
            if (set == null || set.isBlank()) throw new Unavailable(Message.of("secret.unset", name), false);
            found.appendReplacement(resolved, Matcher.quoteReplacement(set));
        }
        return found.appendTail(resolved).toString();
    }

    /** The values of the variables that some texts name, by the placeholder that names each. */
    Map<String, String> named(Collection<String> texts) {
        Map<String, String> values = new HashMap<>();
        for (String text : texts) {
            Matcher found = PLACEHOLDER.matcher(text);
            while (found.find()) {
                String value = environment.getOrDefault(found.group(1), "");
                if (!value.isBlank()) values.put(found.group(), value);
            }
        }
        return values;
    }

    private String fromFile(String path) throws Unavailable {
        Path file = home.resolve(path.strip()).normalize();
        try {
            if (readableByOthers(file)) throw new Unavailable(Message.of("secret.open", file), true);
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) throw new Unavailable(Message.of("secret.empty", file), false);
            return secret;
        } catch (IOException e) {
            throw new Unavailable(Message.of("secret.unreadable", file), false);
        }
    }

    private static boolean readableByOthers(Path file) throws IOException {
        Optional<Set<PosixFilePermission>> rights = Files.getFileStore(file).supportsFileAttributeView("posix")
                ? Optional.of(Files.getPosixFilePermissions(file))
                : Optional.empty();
        return rights.map(set -> set.stream().anyMatch(OTHERS::contains)).orElse(false);
    }

    /** A secret that cannot be had. */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Message reason;
        private final boolean unsafe;

        Unavailable(Message reason, boolean unsafe) {
            super(reason.key() + " " + reason.arguments());
            this.reason = reason;
            this.unsafe = unsafe;
        }

        Message reason() {
            return reason;
        }

        /** Whether others can read it: that is refused, not only missing. */
        boolean isUnsafe() {
            return unsafe;
        }
    }
}
