// SPDX-License-Identifier: Apache-2.0
/**
 * What commands ask of the jobs that append: an interface and records that carry what is printed. No framework here:
 * it loads only when {@link org.sillage.app.jobs.JobsFactory#load} is called, so that a search never pays for it.
 */
@NullMarked
package org.sillage.app.jobs;

import org.jspecify.annotations.NullMarked;
