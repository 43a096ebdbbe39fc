package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueSettingsTest {

    @Test
    void refusesAnOfficeWordThatWouldConfuseNumbers() {
        for (String wrong : List.of("", " ", "a|b", "{year}", "九个字的字号太长了吧")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new IssueSettings(wrong, ZoneId.of("Asia/Shanghai")), wrong);
        }
    }
}
