// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes. Its name may lie: many tools write HTML or UTF-16 text and call it a workbook. */
public enum FileKind {
    EMPTY,
    /** Zip archive: .xlsx, .docx, or files packed together. */
    ZIP,
    /** OLE2 container: .xls, and workbooks with a password. */
    OLE2,
    /** Begins with a tag. */
    MARKUP,
    PDF,
    /** Photograph or scan: JPEG, PNG or TIFF. */
    IMAGE,
    /** Rich text of a word processor. */
    RTF,
    JSON,
    /** Anything else, read as delimited text. */
    TEXT;

    /** Enough bytes to tell. */
    public static final int HEAD = 512;

    /** @param head the first {@link #HEAD} bytes, or all there are */
    public static FileKind of(byte[] head) {
        if (head.length == 0) return EMPTY;
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) return ZIP;
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) return OLE2;
        if (isImage(head)) return IMAGE;
        // Of a UTF-16 file every other byte is a NUL: what is left is enough to tell.
        String text = new String(head, StandardCharsets.ISO_8859_1).replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "");
        String start = text.stripLeading();
        if (start.startsWith("%PDF")) return PDF;
        if (start.startsWith("{\\rtf")) return RTF;
        if (start.startsWith("<")) return MARKUP;
        if (start.startsWith("{") || isListOfObjects(start)) return JSON;
        return TEXT;
    }

    private static boolean isImage(byte[] head) {
        return begins(head, 0xFF, 0xD8, 0xFF)
                || begins(head, 0x89, 'P', 'N', 'G')
                || begins(head, 'I', 'I', 0x2A, 0)
                || begins(head, 'M', 'M', 0, 0x2A);
    }

    private static boolean isListOfObjects(String start) {
        return start.startsWith("[") && start.substring(1).stripLeading().startsWith("{");
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
