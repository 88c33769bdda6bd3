// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.message.Message;

/**
 * Something known in the report's days that rules or persons keep out of its figures.
 *
 * @param item id of the mention; its place in the evidence where it never became one
 * @param reason in words
 * @param decided the rule or the person
 * @param date when it was published; of a thing not taken, when its run began
 */
record Exclusion(
        String item, Message reason, Message decided, LocalDate date, Optional<URI> link, EvidenceRef evidence) {}
