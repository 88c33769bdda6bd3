// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.sillage.app.Version;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Mappings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.Sleeper;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;

/**
 * YAML to records. {@link #read} and {@link #check} hold every file against its schema and ask each type of source; the
 * other methods read one file alone for commands that must be quick, and check everything only when that one is faulty.
 */
public final class ConfigReader {

    private static final String SETTINGS = "sillage.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String OUTLETS = "outlets.yaml";
    /** Folder of campaigns and of the lists beside them. */
    static final String CAMPAIGNS = "campaigns";

    private static final String MAPPINGS = "mappings";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final ConfigFiles files;
    private final Optional<Secrets> secrets;
    private final BiFunction<Settings, Mappings, SourceCheck> sourceCheck;

    private ConfigReader(
            ConfigFiles files, Optional<Secrets> secrets, BiFunction<Settings, Mappings, SourceCheck> sourceCheck) {
        this.files = files;
        this.secrets = secrets;
        this.sourceCheck = sourceCheck;
    }

    /**
     * For the files that people edit.
     *
     * @param home folder with {@code config} in it, that relative paths of settings start from
     * @param environment of the process, for <code>${NAME}</code>
     * @param clock handed to types of sources, which do not look at it to check their settings
     */
    public static ConfigReader ofHome(Path home, Map<String, String> environment, Clock clock) throws IOException {
        return new ConfigReader(
                ConfigFiles.below(home.resolve("config")),
                Optional.of(new Secrets(environment, home)),
                (settings, mappings) -> SourceCheck.asking(surroundings(settings, mappings, home, clock)));
    }

    /**
     * For the files as the ledger recorded them: not checked again, since they were when they were recorded; without
     * secrets.
     *
     * @param digests evidence digests by path
     */
    public static ConfigReader recorded(Map<String, String> digests, EvidenceStore evidence) {
        return new ConfigReader(
                ConfigFiles.recorded(digests, evidence), Optional.empty(), (settings, mappings) -> SourceCheck.NONE);
    }

    private static Surroundings surroundings(Settings settings, Mappings mappings, Path home, Clock clock) {
        return new Surroundings(
                new SafeHttp(settings.network().http(Version.TEXT), clock, Sleeper.REAL), clock, home, mappings);
    }

    /** For the same files as they would be with one of them changed. */
    ConfigReader replacing(String file, byte[] bytes) {
        return new ConfigReader(files.replacing(file, bytes), secrets, sourceCheck);
    }

    /** Everything, checked. */
    public Configuration read() throws ConfigurationException {
        Faults faults = new Faults();
        if (secrets.isPresent()) holdAgainstSchemas(faults);
        Configuration configuration = bind(faults);
        if (!faults.isEmpty()) throw new ConfigurationException(faults.errors());
        return configuration;
    }

    /** What is wrong with it. */
    public ConfigCheck check() {
        Faults faults = new Faults();
        holdAgainstSchemas(faults);
        bind(faults);
        return new ConfigCheck(faults.errors(), faults.warnings());
    }

    /** {@code sillage.yaml} alone. */
    public Settings settings() throws ConfigurationException {
        Faults faults = new Faults();
        return sound(SettingsBinder.bind(section(SETTINGS, faults)), faults);
    }

    /** One campaign alone; empty when there is none of this id. */
    public Optional<Campaign> campaign(String id) throws ConfigurationException {
        if (!campaigns().contains(id)) return Optional.empty();
        Faults faults = new Faults();
        Settings settings = SettingsBinder.bind(section(SETTINGS, faults));
        Optional<Campaign> campaign = campaign(fileOf(id), settings, faults);
        if (campaign.isEmpty()) throw new ConfigurationException(check().errors());
        return sound(campaign, faults);
    }

    /** Ids of all campaigns, in order. */
    public List<String> campaigns() {
        return campaignFiles().stream().map(ConfigReader::idOf).toList();
    }

    /** The outlets alone. */
    public OutletRegister outlets() throws ConfigurationException {
        Faults faults = new Faults();
        return sound(new OutletRegister(new OutletsBinder().bind(section(OUTLETS, faults))), faults);
    }

    /** A quick look that found something wrong gives way to a full one, which finds everything. */
    private <T> T sound(T found, Faults faults) throws ConfigurationException {
        if (faults.isEmpty()) return found;
        List<Fault> all = check().errors();
        throw new ConfigurationException(all.isEmpty() ? faults.errors() : all);
    }

    private Configuration bind(Faults faults) {
        Settings settings = SettingsBinder.bind(section(SETTINGS, faults));
        Mappings mappings = mappings(faults);
        List<PlannedSource> sources = new SourcesBinder(secrets, sourceCheck.apply(settings, mappings))
                .bind(section(SOURCES, faults), settings);
        OutletRegister outlets = new OutletRegister(new OutletsBinder().bind(section(OUTLETS, faults)));
        List<Campaign> campaigns = new ArrayList<>();
        for (String file : campaignFiles()) campaign(file, settings, faults).ifPresent(campaigns::add);
        return new Configuration(settings, sources, mappings, outlets, campaigns);
    }

    private Mappings mappings(Faults faults) {
        Map<String, Mapping> byName = new HashMap<>();
        for (String file : files.yamlIn(MAPPINGS)) {
            String name = file.substring(MAPPINGS.length() + 1, file.length() - ".yaml".length());
            MappingBinder.bind(name, file, section(file, faults), faults).ifPresent(found -> byName.put(name, found));
        }
        return name -> Optional.ofNullable(byName.get(name));
    }

    private Optional<Campaign> campaign(String file, Settings settings, Faults faults) {
        String id = idOf(file);
        if (!ID.matcher(id).matches()) faults.error(file, Place.START, Message.of("config.campaign.id", id));
        return new CampaignBinder(id, section(file, faults), settings, beside(faults)).bind();
    }

    private CampaignBinder.Beside beside(Faults faults) {
        return new CampaignBinder.Beside() {
            @Override
            public boolean has(String path) {
                return files.paths().contains(path);
            }

            @Override
            public Section section(String path) {
                return ConfigReader.this.section(path, faults);
            }

            @Override
            public AccreditedList accredited(String path, ZoneId zone) {
                return ConfigReader.this.accredited(path, zone, faults);
            }
        };
    }

    private AccreditedList accredited(String path, ZoneId zone, Faults faults) {
        try {
            return AccreditedReader.read(path, files.read(path), zone, faults);
        } catch (IOException unreadable) {
            faults.error(path, Place.START, Message.of("config.file.unreadable", path));
            return AccreditedList.NONE;
        }
    }

    /** What stands in their folder and is no list of claims. */
    private List<String> campaignFiles() {
        List<String> lists = claimFiles();
        return files.yamlIn(CAMPAIGNS).stream()
                .filter(file -> !lists.contains(file))
                .toList();
    }

    /** What a campaign names as its claims, and what holds such a list though nobody names it any more. */
    private List<String> claimFiles() {
        Faults saidElsewhere = new Faults();
        Set<String> lists = new TreeSet<>();
        List<String> there = files.yamlIn(CAMPAIGNS);
        for (String file : there) {
            Section root = section(file, saidElsewhere);
            Optional<String> named = root.text("claims");
            if (root.has("claims") && named.isEmpty()) lists.add(file);
            named.map(name -> CAMPAIGNS + "/" + name).filter(there::contains).ifPresent(lists::add);
        }
        return List.copyOf(lists);
    }

    private void holdAgainstSchemas(Faults faults) {
        Map<String, List<String>> filesBySchema = Map.of(
                "sillage", List.of(SETTINGS),
                "sources", List.of(SOURCES),
                "outlets", List.of(OUTLETS),
                "campaign", campaignFiles(),
                "claims", claimFiles(),
                "mapping", files.yamlIn(MAPPINGS));
        filesBySchema.forEach((schema, paths) -> {
            SchemaCheck check = SchemaCheck.named(schema);
            for (String path : paths) document(path, faults).ifPresent(found -> check.check(path, found, faults));
        });
    }

    private Section section(String file, Faults faults) {
        return Section.of(file, document(file, faults), faults);
    }

    /** The file as YAML; an empty mapping where it is missing, and what it must hold is then missing too. */
    private Optional<YamlNode> document(String file, Faults faults) {
        try {
            if (files.paths().contains(file)) return YamlReader.read(file, files.read(file), faults);
            if (file.equals(SETTINGS)) faults.error(file, Place.START, Message.of("config.file.missing", file));
        } catch (IOException e) {
            faults.error(file, Place.START, Message.of("config.file.unreadable", file));
        }
        return Optional.empty();
    }

    private static String fileOf(String id) {
        return CAMPAIGNS + "/" + id + ".yaml";
    }

    private static String idOf(String file) {
        return file.substring(CAMPAIGNS.length() + 1, file.length() - ".yaml".length());
    }
}
