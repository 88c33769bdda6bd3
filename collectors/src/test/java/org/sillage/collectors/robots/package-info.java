// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.sillage.collectors.robots;

import org.jspecify.annotations.NullMarked;
