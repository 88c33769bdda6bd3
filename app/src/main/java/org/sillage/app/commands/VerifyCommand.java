// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.CaughtUp;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sillage verify [WORKBOOK]}: evidence against digests, index against ledger, workbook against both. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.workbook}", arity = "0..1", descriptionKey = "verify.workbook")
    private Optional<Path> workbook = Optional.empty();

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Proof proof = new Proof();
        try (OpenHome home = OpenHome.reading(context.home(), context.clock())) {
            new EvidenceProof(home).prove(proof);
            new IndexProof(home, context).prove(proof);
            JudgementProof.prove(home, proof);
            if (workbook.isPresent()) {
                CaughtUp.stories(home, context.clock());
                new WorkbookProof(home, context).prove(context.path(workbook.get()), proof);
            }
        }
        print(proof);
        return (proof.isOk() ? Exit.DONE : Exit.FAILED).code();
    }

    private void print(Proof proof) {
        List<String> problems =
                proof.problems().stream().map(context.words()::words).toList();
        if (context.isJson()) {
            context.result(new JsonObject()
                    .put("ok", proof.isOk())
                    .put("checked", proof.checked())
                    .put("withdrawn", proof.withdrawn())
                    .putTexts("problems", problems));
            return;
        }
        problems.forEach(context::line);
        context.line(
                proof.isOk()
                        ? Message.of("verify.ok", proof.checked())
                        : Message.of("verify.bad", proof.checked(), problems.size()));
    }
}
