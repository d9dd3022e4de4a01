package schema_test

import (
	"testing"

	"backchannel/schema"
)

func TestNew(t *testing.T) {
	if _, err := schema.New(nil, schema.Options{}); err != nil {
		t.Fatal(err)
	}
}
