// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sillage.app.Version;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.reports.ReportRoom;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.Sleeper;
import org.sillage.collectors.text.LinguaLanguage;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.evidence.FolderEvidenceStore;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.matching.Matches;
import org.sillage.core.prepare.Preparer;
import org.sillage.core.story.Comparison;
import org.sillage.indexer.LuceneCampaignMatcher;
import org.sillage.indexer.LuceneMentionIndex;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSourceScriptDatabaseInitializer;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the jobs over one home. The job repository and the ledger share one connection, so that a chunk is one commit. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class BatchConfiguration {

    @Bean(destroyMethod = "close")
    Database database(JobsContext context) {
        return Database.open(context.home().root());
    }

    /** One writer: SQLite has one, and a second would only wait. The repository works in it too. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setDataSource(database.newWriters());
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    /** @param tables made before, by the framework, without any index but those of their keys */
    @Bean
    DataSourceScriptDatabaseInitializer batchIndexes(
            DataSource dataSource, BatchDataSourceScriptDatabaseInitializer tables) {
        DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
        settings.setSchemaLocations(List.of("classpath:org/sillage/app/batch/batch-indexes.sql"));
        settings.setMode(DatabaseInitializationMode.ALWAYS);
        return new DataSourceScriptDatabaseInitializer(dataSource, settings);
    }

    @Bean
    Ledger ledger(Database database, DataSource dataSource, JobsContext context) {
        // Without the proxy, the appends of a chunk that fails would stay.
        return new JdbcLedger(database, new TransactionAwareDataSourceProxy(dataSource), context.clock());
    }

    @Bean
    EvidenceStore evidence(JobsContext context) throws IOException {
        return FolderEvidenceStore.of(context.home().root());
    }

    @Bean(destroyMethod = "close")
    LeaseKeeper leases(Ledger ledger) {
        return new LeaseKeeper(ledger.leases());
    }

    @Bean
    CampaignMatcher matcher() {
        return new LuceneCampaignMatcher();
    }

    @Bean(destroyMethod = "close")
    MentionIndex index(JobsContext context) {
        return new LuceneMentionIndex(context.home().index(), context.clock(), context.progress());
    }

    @Bean
    CatchUp catchUp(
            Ledger ledger,
            EvidenceStore evidence,
            Sources sources,
            CampaignMatcher matcher,
            MentionIndex index,
            JobsContext context) {
        Matches matches = new Matches(matcher, ledger.derived());
        Forgetting forgetting = new Forgetting(ledger, evidence, sources::reader);
        List<Campaign> campaigns = context.configuration().campaigns();
        return new CatchUp(ledger, new Comparison(ledger), matches, campaigns, index, forgetting);
    }

    @Bean
    Imports imports(JobsContext context) {
        return new Imports(context.home(), context.configuration(), context.clock());
    }

    @Bean
    Sources sources(JobsContext context, Imports imports) {
        Configuration configuration = context.configuration();
        SafeHttp http =
                new SafeHttp(configuration.settings().network().http(Version.TEXT), context.clock(), Sleeper.REAL);
        Surroundings surroundings =
                new Surroundings(http, context.clock(), context.home().root(), configuration.mappings());
        Preparer preparer = new Preparer(configuration.outlets(), new LinguaLanguage());
        return new Sources(configuration, surroundings, preparer, imports);
    }

    @Bean
    SourceRuns sourceRuns(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JobOperator operator,
            Ledger ledger,
            EvidenceStore evidence,
            CatchUp catchUp,
            CampaignMatcher matcher,
            LeaseKeeper leases,
            Opening opening,
            JobsContext context) {
        Matches matches = new Matches(matcher, ledger.derived());
        List<Campaign> campaigns = context.configuration().campaigns();
        DueReadings due = new DueReadings(matches, campaigns);
        UnreadPages unread = new UnreadPages(matches, campaigns, searches(context.configuration()));
        Asking asking = new Asking(
                ledger,
                evidence,
                due,
                unread,
                context.progress(),
                context.home().data());
        SourceJob job = new SourceJob(repository, transactions, ledger, evidence, asking, catchUp);
        return new SourceRuns(
                asking,
                job,
                operator,
                repository,
                ledger,
                leases,
                opening,
                catchUp,
                context.home().data());
    }

    private static Set<String> searches(Configuration configuration) {
        return configuration.sources().stream()
                .filter(source -> SourceTypes.of(source.settings().type())
                        .filter(SourceType::searchesWholeTexts)
                        .isPresent())
                .map(PlannedSource::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    Collecting collecting(SourceRuns runs, Ledger ledger, CatchUp catchUp, JobsContext context) {
        return new Collecting(runs, ledger, catchUp, context.clock());
    }

    @Bean
    Importing importing(SourceRuns runs, Imports imports, Ledger ledger, CatchUp catchUp, JobsContext context) {
        return new Importing(runs, imports, ledger, catchUp, context.clock());
    }

    @Bean
    Reporting reporting(
            JobRepository repository,
            JobOperator operator,
            Ledger ledger,
            EvidenceStore evidence,
            LeaseKeeper leases,
            CampaignMatcher matcher,
            CatchUp catchUp,
            JobsContext context) {
        ReportRoom room = new ReportRoom(ledger, evidence, matcher);
        ReportJob job = new ReportJob(repository);
        return new Reporting(job, operator, repository, ledger, leases, room, catchUp, context.home(), context.clock());
    }
}
