// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** What a workbook's parts may hold. */
class SafeXmlTest {

    @Test
    void aSheetMayHaveAnyNumberOfEscapes() throws Exception {
        int many = 200_000;
        String part = "<t>" + "&amp;".repeat(many) + "</t>";
        XMLStreamReader xml = SafeXml.open(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        assertThat(SafeXml.next(xml, "t")).isTrue();
        assertThat(SafeXml.text(xml)).isEqualTo("&".repeat(many));
    }
}
