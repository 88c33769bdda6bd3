// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Posts and accounts read in a month of X's bills, which are in UTC. Each answer counts in full, although X promises not
 * to charge the same thing twice in a day: what is said to be spent is never less than the bill.
 *
 * @param posts read
 * @param users read
 */
record Spending(YearMonth month, long posts, long users) {

    /** Of the month at hand: in a new one nothing is spent. */
    Spending at(Instant now) {
        YearMonth current = YearMonth.from(now.atZone(ZoneOffset.UTC));
        return current.equals(month) ? this : new Spending(current, 0, 0);
    }

    Spending plus(XPage page) {
        return new Spending(month, posts + page.posts(), users + page.users());
    }

    /** First instant of the next month. */
    Instant renewed() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * What a thing costs, and what a month may.
     *
     * @param month in dollars
     * @param post in dollars
     * @param user in dollars
     */
    record Limit(BigDecimal month, BigDecimal post, BigDecimal user) {

        /** In dollars, to the cent above. */
        BigDecimal cost(Spending spent) {
            return exact(spent).setScale(2, RoundingMode.CEILING);
        }

        private BigDecimal exact(Spending spent) {
            return post.multiply(BigDecimal.valueOf(spent.posts)).add(user.multiply(BigDecimal.valueOf(spent.users)));
        }

        /** How many posts, each by an account of its own, may still be read; never below zero. */
        int postsLeft(Spending spent) {
            return left(spent, post.add(user));
        }

        /** How many accounts may still be read; never below zero. */
        int usersLeft(Spending spent) {
            return left(spent, user);
        }

        private int left(Spending spent, BigDecimal each) {
            BigDecimal left = month.subtract(exact(spent));
            if (each.signum() <= 0) return Integer.MAX_VALUE;
            return left.divide(each, 0, RoundingMode.FLOOR)
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                    .intValue();
        }
    }
}
