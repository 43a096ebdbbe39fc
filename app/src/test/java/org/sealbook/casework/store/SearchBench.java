package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_EVENT;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.CASE_FOUND;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.search.FoundBy;
import org.sealbook.ledger.store.Database;
import org.sealbook.ledger.store.H2RecordStore;

/**
 * First pages of searches over {@code -Dcases} cases in an encrypted file, beside the first page of the whole list as the yardstick:
 * {@code mvn -q -Pbench -Dbench=search}.
 */
@Tag("bench-search")
class SearchBench {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int RUNS = 15;
    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红云峰鹏辉建国志文海燕雪梅";

    @TempDir
    Path folder;

    @Test
    void firstPages() throws Exception {
        Database database = Database.inFile(
                folder.resolve("tables"), "only for this bench".toCharArray(), List.of(CaseworkTables.MIGRATIONS));
        try (H2RecordStore store =
                new H2RecordStore(database, CaseworkTables::projections, List.of(CaseworkTables.MIGRATIONS))) {
            store.connect("bench");
            store.begin();
            store.beginCommand();
            fill(database);
            store.commit();
            CaseTables tables = new CaseTables(database);
            double yardstick = millis(tables, "");
            System.out.printf("%,d cases, first page of the list: %.1f ms%n", CASES, yardstick);
            for (String words : List.of("王小", "王伟明", "wwm", "zhaozhiwen", "伟", "没有此人", "00099999", "潮声伟明网络科技有限公司")) {
                double took = millis(tables, words);
                System.out.printf("%s: %.1f ms, ratio %.1f%n", words, took, took / yardstick);
            }
        }
    }

    private static double millis(CaseTables tables, String words) {
        double[] took = new double[RUNS];
        List<Sought> sought = words.isEmpty() ? List.of() : List.of(new Sought(words, Set.of()));
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            tables.page(CaseQuery.ALL, sought, Optional.empty(), Optional.empty(), 50);
            took[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return took[RUNS / 2];
    }

    private static void fill(Database database) {
        Random random = new Random(20_261_122);
        for (int at = 0; at < CASES; at++) {
            int number = at;
            String person = "" + one(FAMILIES, random) + one(GIVEN, random) + one(GIVEN, random);
            String company = "潮声" + one(GIVEN, random) + one(GIVEN, random) + "网络科技有限公司";
            String id = String.format("%016x%016x", random.nextLong(), random.nextLong());
            database.write(sql -> {
                sql.insertInto(CASE_FILE)
                        .set(CASE_FILE.CASE_ID, id)
                        .set(CASE_FILE.MATTER, "preservation-web")
                        .set(CASE_FILE.CATEGORY, "内民")
                        .set(CASE_FILE.HANDLING_NOTARY, "1".repeat(32))
                        .set(CASE_FILE.STATE, "examining")
                        .set(CASE_FILE.NOTICE_GIVEN, true)
                        .set(CASE_FILE.OPENED_AT, (long) number)
                        .set(CASE_FILE.BLOCK, (long) number)
                        .set(CASE_FILE.POSITION, 0)
                        .set(
                                CASE_FILE.FOUND_BY,
                                String.join("\n", FoundBy.lines(person)) + "\n"
                                        + String.join("\n", FoundBy.lines(company)))
                        .execute();
                sql.insertInto(CASE_EVENT)
                        .set(CASE_EVENT.BLOCK, (long) number)
                        .set(CASE_EVENT.POSITION, 0)
                        .set(CASE_EVENT.CASE_ID, id)
                        .set(CASE_EVENT.ENTRY_TYPE, "CaseOpened")
                        .set(CASE_EVENT.AUTHOR, "1".repeat(32))
                        .set(CASE_EVENT.HAPPENED_AT, (long) number)
                        .set(CASE_EVENT.CLOCK, "unsynced")
                        .execute();
                sql.insertInto(PARTY)
                        .set(PARTY.PARTY_ID, id)
                        .set(PARTY.CASE_ID, id)
                        .set(PARTY.ROLE, "applicant")
                        .set(PARTY.ID_TYPE, "passport")
                        .set(PARTY.NAME, person)
                        .set(PARTY.BLOCK, (long) number)
                        .set(PARTY.POSITION, 0)
                        .execute();
                Set<String> tokens = FoundBy.tokens(person);
                tokens.addAll(FoundBy.tokens(company));
                tokens.addAll(FoundBy.tokensOfNumber(String.format("%08d", number)));
                sql.insertInto(CASE_FOUND, CASE_FOUND.TOKEN, CASE_FOUND.CASE_ID)
                        .valuesOfRows(
                                tokens.stream().map(token -> DSL.row(token, id)).toList())
                        .execute();
            });
        }
    }

    private static char one(String of, Random random) {
        return of.charAt(random.nextInt(of.length()));
    }
}
