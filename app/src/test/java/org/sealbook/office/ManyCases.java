package org.sealbook.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.record.Id;

/**
 * Fills an office of {@link TestOffice#staffed} with cases that could be real, the same ones for the same seed: parties, matters and
 * states up to examination, which two thirds have reached. Several threads enter them, so that their acts share blocks; which case is
 * entered first is therefore not the seed's.
 */
public final class ManyCases {

    private static final int THREADS = 32;
    private static final String NOTICE = "已告知申请人所办公证的法律意义和可能产生的法律后果，申请人表示知悉。";
    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红云峰鹏辉建国志文海燕雪梅";
    private static final List<String> PLACES = List.of("鹭屿", "望海", "青礁", "同安里", "集美坡");
    private static final List<String> TRADES = List.of("商贸", "网络科技", "文化传媒", "食品", "服饰");
    private static final List<String> CATEGORIES = List.of("内民", "内民", "内民", "内经", "外民", "港", "台");
    private static final List<String> ALONE = List.of("data-custody", "declaration", "power-of-attorney");
    private static final List<String> BY_TWO =
            List.of("preservation-web", "preservation-physical", "preservation-audio-visual");
    private static final List<CaseStep> STEPS =
            List.of(CaseStep.APPLY, CaseStep.ACCEPT, CaseStep.NOTICE, CaseStep.EXAMINE);

    private ManyCases() {}

    /** Enters so many cases; answers their ids in the seed's order. The office's notary must be signed in. */
    public static List<Id> fill(Office office, int cases, long seed) throws Exception {
        Map<String, Id> people = office.people().signIns();
        Id notary = TestOffice.id(people, TestOffice.NOTARY);
        Id second = TestOffice.id(people, TestOffice.SECOND);
        try (ExecutorService entering = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Id>> opened = new ArrayList<>();
            Random seeds = new Random(seed);
            for (int i = 0; i < cases; i++) {
                Random random = new Random(seeds.nextLong());
                opened.add(entering.submit(() -> enter(office, notary, second, random)));
            }
            List<Id> ids = new ArrayList<>();
            for (Future<Id> each : opened) {
                ids.add(each.get());
            }
            return ids;
        }
    }

    private static Id enter(Office office, Id notary, Id second, Random random) {
        boolean byTwo = random.nextInt(3) > 0;
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(PartyRole.APPLICANT, person(random), passport(random)));
        if (byTwo) {
            parties.add(new Party(PartyRole.RELATED, company(random), passport(random)));
        }
        NewCase entered = new NewCase(
                one(byTwo ? BY_TWO : ALONE, random),
                one(CATEGORIES, random),
                notary,
                byTwo ? Optional.of(second) : Optional.empty(),
                parties);
        Id caseId = office.cases().open(Id.random(random), notary, entered).id();
        int reached = random.nextInt(3) > 0 ? STEPS.size() : random.nextInt(STEPS.size());
        for (CaseStep step : STEPS.subList(0, reached)) {
            Map<String, String> said = step == CaseStep.NOTICE
                    ? Map.of("manner", "paper", "signer", "applicant", "text", NOTICE)
                    : Map.of();
            office.cases().step(Id.random(random), notary, caseId, step, said);
        }
        return caseId;
    }

    private static String person(Random random) {
        StringBuilder name = new StringBuilder().append(one(FAMILIES, random)).append(one(GIVEN, random));
        return random.nextInt(4) == 0
                ? name.toString()
                : name.append(one(GIVEN, random)).toString();
    }

    private static String company(Random random) {
        return one(PLACES, random) + one(GIVEN, random) + one(GIVEN, random) + one(TRADES, random) + "有限公司";
    }

    /** A number that nobody has. */
    private static IdNumber passport(Random random) {
        return new IdNumber(IdType.PASSPORT, "ZZ" + (1_000_000 + random.nextInt(9_000_000)));
    }

    private static char one(String of, Random random) {
        return of.charAt(random.nextInt(of.length()));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
