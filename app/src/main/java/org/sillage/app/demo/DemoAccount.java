// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

/** Somebody on the invented network. */
record DemoAccount(String id, String handle, String name) {}
