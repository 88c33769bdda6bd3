// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.Instant;
import java.util.List;
import org.sillage.core.collect.Finding;
import tools.jackson.databind.JsonNode;

/** One JSON document of X, whichever of its two APIs wrote it. */
final class XDocument {

    private final XFindings findings;
    private final V2Answer v2;
    private final V1Answer v1;

    private XDocument(Instant observedAt) {
        findings = new XFindings(observedAt);
        v2 = new V2Answer(findings);
        v1 = new V1Answer(findings);
    }

    /**
     * What it says, in its order.
     *
     * @param place of the document; empty where it is all there is
     */
    static List<Finding> findings(JsonNode root, Instant observedAt, String place) {
        XDocument document = new XDocument(observedAt);
        document.read(root, place);
        return document.findings.all();
    }

    private void read(JsonNode node, String place) {
        String prefix = place.isEmpty() ? "" : place + ".";
        String own = place.isEmpty() ? "$" : place;
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) read(node.get(i), place + "[" + i + "]");
        } else if (V1Answer.isDeletion(node)) v1.deletion(node, own);
        else if (V1Answer.isStatus(node)) v1.status(node, own);
        else if (V1Answer.isAccount(node)) v1.account(node, own);
        else if (V2Answer.is(node)) v2.read(node, prefix);
        else if (V2Answer.isPost(node) || node.has("username")) v2.item(node, own);
        else if (node.path("tweets").isArray() || node.path("users").isArray()) {
            v2.learn(node);
            v2.included(node, own);
        } else if (node.has("title") && node.has("detail")) {
            findings.skip(own, "x.error", XFindings.text(node, "title"), XFindings.text(node, "detail"));
        } else findings.skip(own, "x.other-item", String.join(", ", node.propertyNames()));
    }
}
