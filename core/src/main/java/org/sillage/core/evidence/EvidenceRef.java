// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.evidence;

/**
 * Where a fact or a number stands: bytes and a place in them.
 *
 * @param digest SHA-256 of the bytes as received, lower-case hexadecimal
 * @param place such as {@code line 12}, {@code items[3]} or {@code Sheet1!B7}; empty for the whole
 */
public record EvidenceRef(String digest, String place) {}
