// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import org.sillage.core.search.QueryException;

/** Shows where in a query the fault is. */
record QueryFault(QueryException fault) {

    void complain(Context context) {
        String words = context.words().words(fault.reason());
        context.complain(fault.column() < 1 ? words : context.words().words("query.at", fault.column(), words));
    }
}
