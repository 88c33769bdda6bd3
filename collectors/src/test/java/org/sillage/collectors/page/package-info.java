// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.sillage.collectors.page;

import org.jspecify.annotations.NullMarked;
