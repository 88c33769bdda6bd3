// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sillage.app.Version;
import org.sillage.app.Words;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reports.ReportRoom;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.indexer.LuceneCampaignMatcher;
import org.sillage.report.Report;
import org.sillage.report.xlsx.WorkbookCheck;
import org.sillage.report.xlsx.WorkbookIdentity;
import org.sillage.report.xlsx.WorkbookRefusedException;

/** Works out a workbook's report again, at its position and by the rules recorded there, and compares every cell. */
final class WorkbookProof {

    private final OpenHome home;
    private final Context context;

    WorkbookProof(OpenHome home, Context context) {
        this.home = home;
        this.context = context;
    }

    void prove(Path workbook, Proof proof) throws IOException, ConfigurationException {
        if (Files.isDirectory(workbook)) {
            proof.problem(Message.of("verify.workbook.none", workbook));
            return;
        }
        try {
            WorkbookIdentity identity = WorkbookIdentity.read(workbook);
            if (!identity.version().equals(Version.TEXT)) {
                context.note(Message.of("verify.version", identity.version(), Version.TEXT));
            }
            Optional<Report> report = again(identity, proof);
            if (report.isPresent()) compare(workbook, identity, report.get(), proof);
        } catch (WorkbookRefusedException refused) {
            proof.problem(refused.reason());
        } catch (NoSuchFileException missing) {
            proof.problem(Message.of("verify.workbook.none", workbook));
        }
    }

    private void compare(Path workbook, WorkbookIdentity identity, Report report, Proof proof)
            throws IOException, WorkbookRefusedException {
        WorkbookCheck.Result result = WorkbookCheck.compare(workbook, report, Words.in(language(identity)));
        proof.checked(result.checked());
        proof.withdrawn(result.withdrawn());
        result.problems().forEach(proof::problem);
        if (result.untold() > 0) proof.problem(Message.of("verify.more", result.untold()));
    }

    /** The report as it must be; empty when the workbook names something that the ledger never knew. */
    private Optional<Report> again(WorkbookIdentity identity, Proof proof) throws ConfigurationException {
        if (identity.position() < 1 || identity.position() > home.ledger().position()) {
            proof.problem(Message.of(
                    "verify.position", identity.position(), home.ledger().position()));
            return Optional.empty();
        }
        ReportRoom room = new ReportRoom(home.ledger(), home.evidence(), new LuceneCampaignMatcher());
        LedgerView view = home.ledger().at(identity.position());
        Configuration configuration = room.configuration(view);
        Optional<Campaign> campaign = configuration.campaign(identity.campaign());
        Optional<Period> period = campaign.flatMap(
                known -> Period.parse(identity.period(), known.period().zone()));
        Optional<Report> report = period.flatMap(days -> room.report(
                identity.kind(),
                identity.sponsor(),
                view,
                configuration,
                campaign.orElseThrow(),
                days,
                language(identity)));
        if (report.isEmpty()) proof.problem(Message.of("verify.unknown", identity.report()));
        return report;
    }

    private static Locale language(WorkbookIdentity identity) {
        return Words.ofTag(identity.language()).orElse(Locale.ENGLISH);
    }
}
