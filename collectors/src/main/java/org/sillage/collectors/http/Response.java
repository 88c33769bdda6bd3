// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A whole answer: nothing half-read ever becomes one. */
public final class Response {

    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final URI address;
    private final Optional<URI> movedTo;
    private final Instant receivedAt;

    Response(int status, Headers headers, byte[] body, URI address, Optional<URI> movedTo, Instant receivedAt) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.address = address;
        this.movedTo = movedTo;
        this.receivedAt = receivedAt;
    }

    /** 200 to 299; 304 where the request was conditional; 400 to 499 where it takes refusals. */
    public int status() {
        return status;
    }

    /** Whether the server says that nothing changed; there is no body then. */
    public boolean isUnchanged() {
        return status == Status.NOT_MODIFIED;
    }

    /** First value of a header, without regard to case; empty when there is none. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** As the server stated it, with its parameters; empty when it stated none. */
    public String mediaType() {
        return header("Content-Type").orElse("");
    }

    /** The body unpacked, from its beginning. */
    public InputStream open() {
        return new ByteArrayInputStream(body);
    }

    /** Bytes of the body unpacked. */
    public int length() {
        return body.length;
    }

    /** A copy of the body unpacked. */
    public byte[] bytes() {
        return body.clone();
    }

    /** Where the answer came from, after redirects. */
    public URI address() {
        return address;
    }

    /** The new address, where the server said that the one asked is replaced for good. */
    public Optional<URI> movedTo() {
        return movedTo;
    }

    /** When the last byte was there. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
