namespace EmdGen.Fuzz.Subjects;

/// <summary>Chains that kernels unroll, run in loops, and compute one row along the vectors; of both exponents.</summary>
public static partial class Chains
{
    [OrderedClasses(Count = 2)]
    public readonly partial struct Unit2;

    [OrderedClasses(Count = 3)]
    public readonly partial struct Unit3;

    [OrderedClasses(Count = 5)]
    public readonly partial struct Unit5;

    [OrderedClasses(Count = 7)]
    public readonly partial struct Unit7;

    [OrderedClasses(Count = 8)]
    public readonly partial struct Unit8;

    [OrderedClasses(Count = 9)]
    public readonly partial struct Unit9;

    [OrderedClasses(Count = 10)]
    public readonly partial struct Unit10;

    [OrderedClasses(Count = 13)]
    public readonly partial struct Unit13;

    [OrderedClasses(Count = 16)]
    public readonly partial struct Unit16;

    [OrderedClasses(Count = 17)]
    public readonly partial struct Unit17;

    [OrderedClasses(Count = 24)]
    public readonly partial struct Unit24;

    [OrderedClasses(Count = 32)]
    public readonly partial struct Unit32;

    [OrderedClasses(Count = 33)]
    public readonly partial struct Unit33;

    [OrderedClasses(Count = 101)]
    public readonly partial struct Unit101;

    [OrderedClasses(Count = 257)]
    public readonly partial struct Unit257;

    [OrderedClasses(Count = 1000)]
    public readonly partial struct Unit1000;

    [OrderedClasses(1, 5, 10.5, 17.5, 28.5, 40.5, 50.5, 65, Count = 8)]
    public readonly partial struct Spaced8;

    [OrderedClasses(-3, -2.5, 0, 0.125, 1.5, 7, 8, 9, 10, 11.25, 12, 20, 21, 22.75, Count = 14)]
    public readonly partial struct Spaced14;

    [OrderedClasses(Count = 7, Exponent = 1)]
    public readonly partial struct Absolute7;

    [OrderedClasses(Count = 14, Exponent = 1)]
    public readonly partial struct Absolute14;

    [OrderedClasses(Count = 40, Exponent = 1)]
    public readonly partial struct Absolute40;

    [OrderedClasses(0, 2, 3, 7, Count = 4, Exponent = 1)]
    public readonly partial struct AbsoluteSpaced4;
}
