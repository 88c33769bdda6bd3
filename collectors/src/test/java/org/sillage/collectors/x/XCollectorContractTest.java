// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.testkit.CollectorContract;

/** Three posts of two accounts on two pages, and a repost between them. */
class XCollectorContractTest extends CollectorContract {

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");
    private final XStub stub = new XStub()
            .pagesOf(2)
            .account("7", "usine_extra", 3400)
            .account("8", "lea_m", 12)
            .post("1001", "7", "2018-11-20T09:00:00Z", "J-2 !", 12, 900)
            .post(
                    "1002",
                    "8",
                    "2018-11-20T10:00:00Z",
                    "RT @usine_extra: J-2 !",
                    List.of("1002"),
                    ",\"referenced_tweets\":[" + "{\"type\":\"retweeted\",\"id\":\"1001\"}]")
            .post("1003", "8", "2018-11-20T11:00:00Z", "On y va", 1, 40)
            .post("1004", "7", "2018-11-20T12:00:00Z", "J-2 toujours", 4, 80);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Override
    protected Collector newCollector() throws Exception {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(stub.hostPort())), time, time);
        SourceSettings settings = new SourceSettings(
                "x-usine",
                "x",
                Map.of("query", "usine", "token", "invented", "base-url", stub.base() + "/"),
                ZoneId.of("Europe/Paris"));
        return SourceTypes.of("x").orElseThrow().open(settings, new Surroundings(http, time, Path.of("home")));
    }

    @Override
    protected int soundItems() {
        return 3;
    }

    @Override
    protected int badItems() {
        return 1;
    }
}
