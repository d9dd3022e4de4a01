#include "textflag.h"

// func fetch(table unsafe.Pointer, places []uint32, size int)
TEXT ·fetch(SB), NOSPLIT, $0-40
	MOVQ table+0(FP), AX
	MOVQ places_base+8(FP), BX
	MOVQ places_len+16(FP), CX
	MOVQ size+32(FP), SI
	LEAQ (BX)(CX*4), CX
next:
	CMPQ BX, CX
	JGE  done
	MOVL (BX), DX
	IMULQ SI, DX
	PREFETCHT0 (AX)(DX*1)
	ADDQ $4, BX
	JMP  next
done:
	RET
