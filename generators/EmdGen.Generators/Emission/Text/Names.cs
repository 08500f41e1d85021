namespace EmdGen.Generators.Emission.Text;

/// <summary>The types that emitted code names, from <c>global::</c> on, so that no namespace or member of the user's stands in the way.</summary>
internal static class Names
{
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string Span = "global::System.Span";
    public const string Type = "global::System.Type";
    public const string Half = "global::System.Half";
    public const string Array = "global::System.Array";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";
    public const string MethodImpl = "global::System.Runtime.CompilerServices.MethodImpl";
    public const string MethodImplOptions = "global::System.Runtime.CompilerServices.MethodImplOptions";
    public const string ArgumentException = "global::System.ArgumentException";
    public const string NotSupportedException = "global::System.NotSupportedException";
    public const string ArgumentOutOfRangeException = "global::System.ArgumentOutOfRangeException";

    public const string SquaredEmdInterface = "global::EmdGen.ISquaredEmd";
    public const string SquaredEmd = "global::EmdGen.SquaredEmd";
    public const string GroundDistance = "global::EmdGen.GroundDistance";
    public const string Options = "global::EmdGen.EmdOptions";
    public const string Outputs = "global::EmdGen.EmdOutputs";
    public const string Outputs16Bit = "global::EmdGen.EmdNarrowOutputs";
    public const string Type16Bit = "global::EmdGen.EmdNarrowType";
    public const string ChainShape = "global::EmdGen.CompilerServices.IChainShape";
    public const string UnrolledChain = "global::EmdGen.CompilerServices.IUnrolledChain";
    public const string ClassShape = "global::EmdGen.CompilerServices.IClassShape";
    public const string UnrolledFlows = "global::EmdGen.CompilerServices.IUnrolledFlows";
    public const string UnrolledTable = "global::EmdGen.CompilerServices.IUnrolledTable";
    public const string EmdKernel = "global::EmdGen.CompilerServices.EmdKernel";
    public const string RowEntropy = "global::EmdGen.CompilerServices.RowEntropy";
    public const string Switch = "global::EmdGen.CompilerServices.ISwitch";
    public const string LaneOps = "global::EmdGen.CompilerServices.ILaneOps";
    public const string RowBlocks = "global::EmdGen.CompilerServices.RowBlocks";
    public const string Cache = "global::EmdGen.CompilerServices.Cache";
    public const string ChainRunner = "global::EmdGen.CompilerServices.ChainRunner";
    public const string TableData = "global::EmdGen.CompilerServices.TableData";
    public const string LearnedTables = "global::EmdGen.CompilerServices.LearnedTables";
    public const string LearnedShape = "global::EmdGen.CompilerServices.ILearnedShape";
    public const string Bits16Bit = "global::EmdGen.CompilerServices.NarrowBits";
    public const string EnumLabels = "global::EmdGen.CompilerServices.EnumLabels";
    public const string EmittedChecks = "global::EmdGen.CompilerServices.EmittedChecks";

    /// <summary>The attribute of every emitted member, and not of the struct, which the user may have begun.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCodeAttribute(\"EmdGen\", \"{typeof(Names).Assembly.GetName().Version}\")]";
}
