// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.sillage.collectors.article;

import org.jspecify.annotations.NullMarked;
