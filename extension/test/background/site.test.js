import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieDomains, siteOf } from '../../background/site.js';

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
