// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** One changed byte or one missing line in what people decided is found. */
class R25_PeoplesDecisionsAreOneChainTest {

    private final TemporaryLedger temporary = TemporaryLedger.open(SettableClock.at("2018-11-22T12:00:00Z"));
    private long second;

    @BeforeEach
    void threeDecisions() {
        decide("a");
        second = decide("b");
        decide("c");
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void anUntouchedChainIsWhole() {
        assertThat(temporary.ledger().brokenJudgement()).isEmpty();
    }

    @Test
    void aChangedDecisionIsFound() throws SQLException {
        byForce("UPDATE judgement SET value = 'no' WHERE seq = " + second);
        assertThat(temporary.ledger().brokenJudgement()).isEqualTo(OptionalLong.of(second));
    }

    @Test
    void aChangedNameOfWhoDecidedIsFound() throws SQLException {
        byForce("UPDATE judgement SET decided_by = 'Zoe' WHERE seq = " + second);
        assertThat(temporary.ledger().brokenJudgement()).isEqualTo(OptionalLong.of(second));
    }

    @Test
    void aMissingDecisionIsFoundAtTheOneThatFollows() throws SQLException {
        byForce("DELETE FROM judgement WHERE seq = " + second);
        assertThat(temporary.ledger().brokenJudgement()).isEqualTo(OptionalLong.of(second + 1));
    }

    private long decide(String mention) {
        return temporary
                .ledger()
                .judge(new Judgement(
                        Judgement.Kind.ABOUT, "press:clipping:" + mention, "usine", Judgement.YES, "Zoé", "seen"));
    }

    /** As somebody would who opens the file with other tools: the triggers are taken away first. */
    private void byForce(String sql) throws SQLException {
        try (Connection connection = temporary.database().writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER judgement_refuses_UPDATE");
            statement.execute("DROP TRIGGER judgement_refuses_DELETE");
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
