package org.sealbook.office.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRole;

/**
 * Parties that nobody is: numbers with right check characters under the region 999999, which was never assigned, and under a registration
 * authority that there is not; passports of a series that nobody issues.
 */
final class SamplePeople {

    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红云峰鹏辉建国志文海燕雪梅";
    private static final List<String> PLACES = List.of("鹭屿", "望海", "青礁", "同安里", "集美坡");
    private static final List<String> TRADES = List.of("商贸", "网络科技", "文化传媒", "食品", "服饰");
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final long seed;

    /** @param seed with it, a name has the same number in every case */
    SamplePeople(long seed) {
        this.seed = seed;
    }

    private Random of(String name) {
        return new Random(seed * 1_000_003 + name.hashCode());
    }

    /** Somebody of this name with a resident's number. */
    Party resident(PartyRole role, String name) {
        return new Party(role, name, residentId(of(name)));
    }

    /** Somebody of this name with a passport. */
    Party foreigner(PartyRole role, String name, String nationality) {
        Random random = of(name);
        return new Party(
                role,
                name,
                passport(random),
                new PartyDetails(
                        Optional.of(adultsBirthday(random)),
                        Optional.empty(),
                        Optional.of(nationality),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    /** An organisation of this name, with whom it is represented by. */
    Party organisation(PartyRole role, String name, String representative) {
        Random random = of(name);
        return new Party(
                role,
                name,
                creditCode(random),
                new PartyDetails(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(representative),
                        Optional.of("鹭屿市示例路 " + (1 + random.nextInt(300)) + " 号"),
                        Optional.of("0592-5550" + (100 + random.nextInt(900)))),
                Optional.empty());
    }

    /** Somebody who acts for the party before them. */
    Party agent(String name, String scope) {
        return new Party(
                PartyRole.AGENT,
                name,
                residentId(of(name)),
                PartyDetails.NONE,
                Optional.of(new Authority(AgencyKind.ENTRUSTED, Optional.of(scope), Optional.empty())));
    }

    /** Anybody. */
    static Party anybody(PartyRole role, Random random) {
        StringBuilder name = new StringBuilder().append(one(FAMILIES, random)).append(one(GIVEN, random));
        if (random.nextInt(4) > 0) {
            name.append(one(GIVEN, random));
        }
        return new Party(role, name.toString(), random.nextInt(8) == 0 ? passport(random) : residentId(random));
    }

    /** Any organisation. */
    static Party anyCompany(PartyRole role, Random random) {
        String name = PLACES.get(random.nextInt(PLACES.size()))
                + one(GIVEN, random)
                + one(GIVEN, random)
                + TRADES.get(random.nextInt(TRADES.size()))
                + "有限公司";
        return new Party(role, name, creditCode(random));
    }

    private static LocalDate adultsBirthday(Random random) {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(55 * 365));
    }

    private static IdNumber residentId(Random random) {
        String stem = "999999" + BIRTH.format(adultsBirthday(random)) + String.format("%03d", random.nextInt(1_000));
        int sum = 0;
        for (int i = 0; i < stem.length(); i++) {
            sum = (sum + stem.charAt(i) - '0') * 2 % 11;
        }
        return new IdNumber(IdType.RESIDENT_ID, stem + "0123456789X".charAt((12 - sum) % 11));
    }

    private static IdNumber passport(Random random) {
        return new IdNumber(IdType.PASSPORT, "ZZ" + (1_000_000 + random.nextInt(9_000_000)));
    }

    private static IdNumber creditCode(Random random) {
        String stem = "99999999MA" + String.format("%07d", random.nextInt(10_000_000));
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < stem.length(); i++) {
            sum += CODE_LETTERS.indexOf(stem.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return new IdNumber(IdType.UNIFIED_SOCIAL_CREDIT_CODE, stem + CODE_LETTERS.charAt((31 - sum % 31) % 31));
    }

    private static char one(String of, Random random) {
        return of.charAt(random.nextInt(of.length()));
    }
}
