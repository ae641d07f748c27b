import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieDomains, isSentTo, siteOf } from '../../background/site.js';

test('the site of a host', () => {
  for (const [host, site] of /** @type {[string, string][]} */ ([
    ['example.com', 'example.com'],
    ['a.b.example.com', 'example.com'],
    ['www.example.co.uk', 'example.co.uk'],
    ['example.co.uk', 'example.co.uk'],
    ['shop.example.com.au', 'example.com.au'],
    ['a.example.de', 'example.de'],
    ['someone.github.io', 'someone.github.io'],
    ['a.someone.github.io', 'someone.github.io'],
    ['api.name.account.workers.dev', 'name.account.workers.dev'],
    ['localhost', 'localhost'],
    ['printer', 'printer'],
    ['192.168.0.1', '192.168.0.1'],
    ['[2001:db8::1]', '[2001:db8::1]'],
  ])) {
    assert.equal(siteOf(host), site, host);
  }
});

test('cookies of this machine are looked for under all of its names', () => {
  assert.deepEqual(cookieDomains('127.0.0.1'), ['localhost', '127.0.0.1', '[::1]']);
  assert.deepEqual(cookieDomains('api.example.com'), ['example.com']);
});

test('of a site, only the cookies that reach the host itself are its own', () => {
  const of = (/** @type {string} */ domain) => ({ domain, hostOnly: !domain.startsWith('.') });
  for (const [host, domain, sent] of /** @type {[string, string, boolean][]} */ ([
    ['me.appspot.com', 'me.appspot.com', true],
    ['me.appspot.com', '.me.appspot.com', true],
    ['me.appspot.com', 'you.appspot.com', false],
    ['me.appspot.com', '.you.appspot.com', false],
    ['a.trust.nhs.uk', '.trust.nhs.uk', true],
    ['a.trust.nhs.uk', 'trust.nhs.uk', false],
    ['a.trust.nhs.uk', '.b.trust.nhs.uk', false],
    ['a.trust.nhs.uk', '.other.nhs.uk', false],
    ['example.com', 'a.example.com', false],
    ['badexample.com', '.example.com', false],
    ['127.0.0.1', 'localhost', false],
    ['127.0.0.1', '127.0.0.1', true],
  ])) {
    assert.equal(isSentTo(host, of(domain)), sent, `${domain} to ${host}`);
  }
});
