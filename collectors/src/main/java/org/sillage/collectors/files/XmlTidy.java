// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.message.Message;

/**
 * Mends what is often wrong in XML and never means anything else: characters that XML forbids, HTML entities nobody
 * declared, bare ampersands, blanks before the start. Takes comments, instructions and a DOCTYPE without an internal
 * subset off and refuses one with a subset, whatever stands in it, so that no entity can ever be declared. Line ends
 * stay, so that places do.
 */
final class XmlTidy {

    private static final Pattern XML_ENTITY = Pattern.compile("amp|lt|gt|quot|apos");
    private static final int LONGEST_ENTITY = 32;

    private final String in;
    private final StringBuilder out;
    private int at;

    private XmlTidy(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    /** @throws UnreadableEvidenceException where a DOCTYPE has an internal subset */
    static String tidy(String text) throws UnreadableEvidenceException {
        XmlTidy tidy = new XmlTidy(text);
        tidy.run();
        return tidy.out.toString();
    }

    private void run() throws UnreadableEvidenceException {
        skipBlanks();
        while (at < in.length()) {
            int plain = plainUntil(in.length());
            out.append(in, at, plain);
            at = plain;
            if (at == in.length()) return;
            char c = in.charAt(at);
            if (c == '<') markup();
            else if (c == '&') reference();
            else character();
        }
    }

    /** Most of a document is printable ASCII that means nothing to XML: taken in runs. */
    private int plainUntil(int end) {
        int to = at;
        while (to < end && isPlain(in.charAt(to))) to++;
        return to;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '<' && c != '&';
    }

    private void skipBlanks() {
        while (at < in.length() && in.charAt(at) <= ' ') blank(in.charAt(at++));
    }

    /** Declarations wherever they stand, since caches and templates write before them; comments with two dashes in them. */
    private void dropUntil(String end) {
        int stop = in.indexOf(end, at);
        int to = stop < 0 ? in.length() : stop + end.length();
        while (at < to) blank(in.charAt(at++));
    }

    /** Nothing but the line ends of what is taken off. */
    private void blank(char c) {
        if (c == '\n') out.append(c);
    }

    private void markup() throws UnreadableEvidenceException {
        if (in.startsWith("<![CDATA[", at)) copyUntil("]]>");
        else if (in.startsWith("<!--", at)) dropUntil("-->");
        else if (in.startsWith("<?", at)) dropUntil("?>");
        else if (in.regionMatches(true, at, "<!DOCTYPE", 0, 9)) doctype();
        else character();
    }

    private void copyUntil(String end) {
        int stop = in.indexOf(end, at);
        int to = stop < 0 ? in.length() : stop + end.length();
        while (at < to) character();
    }

    private void doctype() throws UnreadableEvidenceException {
        char quote = 0;
        for (; at < in.length(); at++) {
            char c = in.charAt(at);
            blank(c);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                throw new UnreadableEvidenceException("", Message.of("xml.doctype"));
            } else if (c == '>') {
                at++;
                return;
            }
        }
    }

    private void character() {
        int c = in.codePointAt(at);
        at += Character.charCount(c);
        // windows-1252 that passed for Latin-1: no text means the control characters that stand there.
        if (isC1(c)) c = fromWindows(c);
        if (isAllowed(c)) out.appendCodePoint(c);
        else out.append(' ');
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20
                ? c < 0xD800 || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
                : c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isC1(int c) {
        return c >= 0x80 && c <= 0x9F;
    }

    private static int fromWindows(int c) {
        return new String(new byte[] {(byte) c}, XmlCharset.WINDOWS).charAt(0);
    }

    private void reference() {
        // No further than a name goes: millions of ampersands would each look through the whole document.
        int end = in.indexOf(';', at, Math.min(in.length(), at + LONGEST_ENTITY + 1));
        String name = end > at ? in.substring(at + 1, end) : "";
        if (XML_ENTITY.matcher(name).matches()) {
            out.append('&').append(name).append(';');
            at = end + 1;
        } else if (name.startsWith("#")) {
            numeric(name, end);
        } else if (!name.isEmpty() && Entities.isNamedEntity(name)) {
            out.append(escaped(Entities.getByName(name)));
            at = end + 1;
        } else {
            out.append("&amp;");
            at++;
        }
    }

    private void numeric(String name, int end) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hexadecimal ? 2 : 1);
        if (!digits.matches(hexadecimal ? "[0-9A-Fa-f]{1,8}" : "[0-9]{1,9}")) {
            out.append("&amp;");
            at++;
            return;
        }
        long code = Long.parseLong(digits, hexadecimal ? 16 : 10);
        if (code <= Character.MAX_CODE_POINT && isC1((int) code)) code = fromWindows((int) code);
        boolean allowed = code <= Character.MAX_CODE_POINT && isAllowed((int) code);
        if (allowed) out.append("&#").append(code).append(';');
        else out.append('\uFFFD');
        at = end + 1;
    }

    private static String escaped(String characters) {
        return characters
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
